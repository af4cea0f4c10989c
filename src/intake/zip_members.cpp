// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/zip_members.h"

#include <QHash>

#include <zip.h>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = 64 * 1024;

QString wordsOf(const zip_error_t *error)
{
    // A copy, because asking for the words keeps them in the error.
    zip_error_t asked;
    zip_error_init(&asked);
    zip_error_set(&asked, zip_error_code_zip(error), zip_error_code_system(error));
    QString words = QString::fromUtf8(zip_error_strerror(&asked));
    zip_error_fini(&asked);
    return words;
}

struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

}  // namespace

class ZipMembers::Archive {
public:
    static Result<std::unique_ptr<Archive>> open(QByteArrayView bytes, const QString &name)
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = zip_source_buffer_create(
            bytes.data(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
        zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
        const QString words = wordsOf(&error);
        zip_error_fini(&error);
        if (zip)
            return std::unique_ptr<Archive>(new Archive(zip));
        if (source)
            zip_source_free(source);
        return failure(ErrorKind::BadInput, name, u"zip"_s, words, u"a whole zip archive"_s);
    }
    ~Archive() { zip_discard(m_zip); }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    struct Entry {
        zip_uint64_t number = 0;
        bool isEncrypted = false;
        bool isTwice = false;
    };

    [[nodiscard]] zip_t *zip() const { return m_zip; }
    [[nodiscard]] bool isLink(zip_uint64_t number) const
    {
        constexpr zip_uint32_t kKindBits = 0170000;
        constexpr zip_uint32_t kLink = 0120000;
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        zip_file_get_external_attributes(m_zip, number, 0, &system, &attributes);
        return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kKindBits) == kLink;
    }

    std::vector<Entry> entries;  // of the list

private:
    explicit Archive(zip_t *zip) : m_zip(zip) { }
    zip_t *m_zip;
};

ZipMembers::ZipMembers(const QString &name, const MemberLimits &limits,
                       std::unique_ptr<Archive> archive)
    : Members(name, limits), m_archive(std::move(archive))
{
}

ZipMembers::~ZipMembers() = default;

Result<std::unique_ptr<ZipMembers>> ZipMembers::open(QByteArrayView bytes, const QString &name,
                                                     const MemberLimits &limits)
{
    auto archive = Archive::open(bytes, name);
    if (!archive)
        return failure(archive.error());
    std::unique_ptr<ZipMembers> members(new ZipMembers(name, limits, *std::move(archive)));
    if (auto listed = members->findMembers(); !listed)
        return failure(listed.error());
    return members;
}

Result<> ZipMembers::findMembers()
{
    QHash<QString, size_t> known;
    const zip_int64_t count = zip_get_num_entries(m_archive->zip(), 0);
    for (zip_uint64_t number = 0; number < static_cast<zip_uint64_t>(count); ++number) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive->zip(), number, 0, &stat) != 0 || !stat.name)
            continue;
        const QString path = QString::fromUtf8(stat.name);
        if (path.endsWith(u'/'))
            continue;
        if (m_archive->isLink(number)) {
            leaveOut(path, WarningKind::NoOrdinaryFile);
            continue;
        }
        const auto isListed = add(path, stat.size);
        if (!isListed)
            return failure(isListed.error());
        if (!*isListed)
            continue;
        const bool isEncrypted =
            (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        const auto same = known.constFind(path);
        const bool isTwice = same != known.constEnd();
        if (isTwice)
            m_archive->entries[*same].isTwice = true;
        known.insert(path, m_archive->entries.size());
        m_archive->entries.push_back({number, isEncrypted, isTwice});
    }
    return {};
}

bool ZipMembers::looksLikeZip(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

Result<> ZipMembers::read(size_t index, const Take &take)
{
    const Archive::Entry &entry = m_archive->entries[index];
    const auto refused = [&](const QString &got, const QString &want) {
        return failure(ErrorKind::BadInput, nameOf(index), u"zip"_s, got, want);
    };
    if (entry.isTwice)
        return refused(list()[index].path, u"one file of each name"_s);
    if (entry.isEncrypted)
        return refused(u"encrypted"_s, u"files that need no password"_s);
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_archive->zip(), entry.number, 0));
    if (!file)
        return refused(wordsOf(zip_get_error(m_archive->zip())), u"a file that can be unpacked"_s);
    QByteArray piece(kPiece, Qt::Uninitialized);
    while (true) {
        const zip_int64_t got =
            zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(kPiece));
        if (got < 0)
            return refused(wordsOf(zip_file_get_error(file.get())),
                           u"a file that can be unpacked"_s);
        if (got == 0)
            return {};
        if (auto taken = take(QByteArrayView(piece).first(got)); !taken)
            return taken;
    }
}

}  // namespace casement::intake

// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An encrypted desk in the hands of somebody without its key.

#include "desk_file.h"
#include "support/case_writer.h"

#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstCipherPages : public QObject {
    Q_OBJECT

    static constexpr qsizetype kPage = 4096;

    DeskFile m_desk{u"secret"_s};
    QByteArray m_bytes;
    store::StoreKey m_key;

    // What opening the file and reading all of it says, where it holds these bytes.
    QString verdictOn(const QByteArray &bytes) const
    {
        const QString path = m_desk.folder() + u"/changed.casement"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return u"not written"_s;
        file.close();
        const auto opened = store::Store::open(path, m_key);
        return opened ? shown((*opened)->checkPages()) : shown(opened.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        CaseWriter writer(m_desk.create());
        const store::CaseId caseId = writer.createCase();
        for (int i = 0; i < 20; ++i)
            QVERIFY(writer.append(caseId, eventDraft(u"Line %1"_s.arg(i))).has_value());
        m_key = m_desk.store().key();
        m_desk.close();
        QFile file(m_desk.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        QVERIFY(m_bytes.size() > 20 * kPage);
        QCOMPARE(m_bytes.size() % kPage, 0);
        QVERIFY(!m_bytes.contains("Line 7"));
        QCOMPARE(verdictOn(m_bytes), u"ok"_s);
    }

    // The salt stands at 0, the checks of a page at its end.
    void aChangedByteIsNoticedOnEveryPage()
    {
        for (qsizetype page = 0; page < m_bytes.size(); page += kPage) {
            for (const qsizetype at : {qsizetype(20), kPage / 2, kPage - 20}) {
                QByteArray changed = m_bytes;
                changed[page + at] = static_cast<char>(changed[page + at] ^ 1);
                const QString verdict = verdictOn(changed);
                // A changed first page may as well be another key's.
                const bool isNoticed = verdict.startsWith(u"Damaged"_s)
                    || (page == 0 && verdict.startsWith(u"WrongPassphrase"_s));
                QVERIFY2(isNoticed,
                         qPrintable(u"page %1: %2"_s.arg(page / kPage + 1).arg(verdict)));
            }
        }
    }

    // Each page is good in itself, and at the wrong place.
    void exchangedPagesAreNoticed()
    {
        const qsizetype last = m_bytes.size() - kPage;
        QByteArray changed = m_bytes;
        changed.replace(kPage, kPage, m_bytes.sliced(last));
        changed.replace(last, kPage, m_bytes.sliced(kPage, kPage));
        QVERIFY(changed != m_bytes);
        const QString verdict = verdictOn(changed);
        QVERIFY2(verdict.startsWith(u"Damaged"_s), qPrintable(verdict));
    }

    void missingPagesAreNoticed()
    {
        const QString verdict = verdictOn(m_bytes.chopped(kPage));
        QVERIFY2(verdict.startsWith(u"Damaged"_s), qPrintable(verdict));
    }
};

CASEMENT_TEST(TstCipherPages, tst_cipher_pages)
#include "tst_cipher_pages.moc"

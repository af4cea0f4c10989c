// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/system_zone.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <ctime>

using namespace casement;
using namespace Qt::StringLiterals;

namespace {

// 1 July 2026, 12:00 UTC, as told in this zone.
QString noonIn(const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(1'782'907'200'000, zone).toString(u"HH:mm:ss"_s);
}

}  // namespace

class TstSystemZone : public QObject {
    Q_OBJECT
    QByteArray m_before = qgetenv("TZ");

    static void beIn(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_before.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_before);
        tzset();
    }

    void aZoneWithAName()
    {
        beIn("Asia/Kolkata");
        QCOMPARE(systemZone().id(), "Asia/Kolkata");
        QCOMPARE(noonIn(systemZone()), u"17:30:00"_s);
    }

    // As /etc/localtime is in a container: the rules are there, their name is not.
    void aZoneWithoutAName()
    {
        const QString rules = u"/usr/share/zoneinfo/Europe/Berlin"_s;
        if (!QFile::exists(rules))
            QSKIP("no zone data on this machine");
        QTemporaryDir dir;
        const QString copy = dir.filePath(u"localtime"_s);
        QVERIFY(QFile::copy(rules, copy));
        beIn(':' + QFile::encodeName(copy));
        QCOMPARE(systemZone(), QTimeZone::utc());
        QCOMPARE(noonIn(systemZone()), u"12:00:00"_s);
    }
};

CASEMENT_TEST(TstSystemZone, tst_system_zone)
#include "tst_system_zone.moc"

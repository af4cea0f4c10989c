// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/evidence_page.h"
#include "gui/import_actions.h"
#include "gui/import_dialog.h"
#include "gui/pane_splitter.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

// Visible children that stick out of their parent, and words that do not fit their control.
QStringList misplacedIn(const QWidget &root)
{
    QStringList found;
    const auto all = root.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->isWindow() || !widget->parentWidget())
            continue;
        // The icons inside a line edit are Qt's, and smaller than they ask for on purpose.
        if (qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' '
            + widget->accessibleName();
        if (!root.rect().contains(QRect(widget->mapTo(&root, QPoint()), widget->size()))
            && !root.findChild<QAbstractScrollArea *>())
            found << u"outside: "_s + name;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && widget->sizeHint().width() > widget->width())
            found << u"cut: "_s + name;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            found << u"cut: "_s + label->text();
    }
    return found;
}

}  // namespace

class TstLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("mirrored");
        const QString longTitle =
            u"An impersonated charity collects donations, threatens its volunteers and moves the "
            "money through four accounts in three countries within a single afternoon"_s;
        const QString arabic = u"حملة انتحال شخصية جمعية خيرية تجمع التبرعات وتهدد المتطوعين"_s;
        for (const bool mirrored : {false, true}) {
            const char *way = mirrored ? "mirrored" : "forward";
            QTest::addRow("1280x720 %s", way) << QSize(1280, 720) << u"Short"_s << mirrored;
            QTest::addRow("1280x720 long %s", way) << QSize(1280, 720) << longTitle << mirrored;
            QTest::addRow("1280x720 Arabic %s", way) << QSize(1280, 720) << arabic << mirrored;
            QTest::addRow("1440x900 Arabic %s", way) << QSize(1440, 900) << arabic << mirrored;
            QTest::addRow("smallest %s", way) << QSize(960, 560) << longTitle << mirrored;
        }
    }
    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(QString, title);
        QFETCH(bool, mirrored);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        GuiDesk desk(title);
        for (const auto function : casefile::allFunctions())
            desk.log(u"of a function"_s, function);
        GuiWindow gui(desk, size);
        QTRY_VERIFY(gui.page().showsRows());
        QTRY_VERIFY(gui.model().rowCount() > 5);
        QCOMPARE(gui.window().size(), size);
        const QStringList misplaced = misplacedIn(gui.window());
        QVERIFY2(misplaced.isEmpty(), qPrintable(misplaced.join(u'\n')));
        const TimelineView &view = gui.page().view();
        QVERIFY(!view.horizontalScrollBar()->isVisible());
        int columns = 0;
        for (int column = 0; column < TimelineModel::ColumnCount; ++column)
            columns += view.columnWidth(column);
        QVERIFY2(columns <= view.viewport()->width(),
                 qPrintable(u"%1 of %2"_s.arg(columns).arg(view.viewport()->width())));
        // The words are what the timeline is for.
        QVERIFY(view.columnWidth(TimelineModel::What) >= (size.width() >= 1280 ? 320 : 160));
        // And where there is nothing to show, the sentence that says so is whole.
        gui.trigger(CommandId::EvidenceMode);
        const auto *empty = gui.window().findChild<EvidencePage *>()->findChild<EmptyState *>();
        QTRY_COMPARE(empty->why(), EmptyState::Why::NothingYet);
        const QStringList cut = misplacedIn(*empty);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    // However long the names, and whatever way they are written.
    void importingIsNotCut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("long") << QString(u"minutes-"_s).repeated(25) << false;
        QTest::newRow("Arabic mirrored") << u"محضر اجتماع المتطوعين في جمعية خيرية"_s << true;
    }
    void importingIsNotCut()
    {
        QFETCH(QString, name);
        QFETCH(bool, mirrored);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const QTemporaryDir place;
        QStringList paths;
        for (const QString &suffix : {u"1.csv"_s, u"2.csv"_s}) {
            QFile file(place.filePath(name + suffix));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("when,what\n03/04/2026,x\n") > 0);
            paths << file.fileName();
        }
        GuiDesk desk;
        GuiWindow gui(desk, {1280, 720});
        QTRY_VERIFY(gui.page().showsRows());
        gui.desk().imports().open(paths, {});
        ImportDialog *dialog = gui.desk().imports().dialog();
        dialog->resize(dialog->size().boundedTo({1280, 720}));
        QTRY_COMPARE(dialog->obstacle(), QString());
        for (int tab = 0; tab < 3; ++tab) {
            QTest::keyClick(dialog, Qt::Key_PageDown, Qt::ControlModifier);
            QCoreApplication::processEvents();
            const QStringList cut = misplacedIn(*dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
        QVERIFY(dialog->width() <= 1280 && dialog->height() <= 720);
        dialog->close();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    // Where somebody puts the panes they stay, also when the desk was locked meanwhile.
    void panesStayWhereTheyWerePut()
    {
        GuiDesk desk;
        GuiWindow gui(desk, {1280, 720});
        const auto dockWidth = [&] {
            return gui.window().findChild<PaneSplitter *>()->sizes().last();
        };
        const int room = gui.window().findChild<PaneSplitter *>()->width();
        QTRY_COMPARE(dockWidth(), room * 24 / 100);
        QWidget *handle = gui.window().findChild<PaneSplitter *>()->handle(2);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from - QPoint(60, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
        const int chosen = dockWidth();
        QVERIFY(chosen > room * 24 / 100 + 40);
        gui.window().showDesk(desk.session());
        QTRY_COMPARE(dockWidth(), chosen);
    }

    // Chips that do not fit are in the menu, none is lost.
    void everyChipIsReachable()
    {
        GuiDesk desk;
        for (const auto function : casefile::allFunctions())
            desk.log(u"of a function"_s, function);
        GuiWindow gui(desk, {1280, 720});
        const auto shown = [&] {
            int count = 0;
            for (const Chip *chip : gui.page().filters().findChildren<Chip *>())
                count += chip->isVisible() ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(shown() >= 3);
        QVERIFY(shown() < int(casefile::kFunctionCount) + 2);
    }

    void themesChangeWhileOpen()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        for (const CommandId id :
             {CommandId::ThemeDark, CommandId::ThemeContrast, CommandId::ThemeLight}) {
            gui.trigger(id);
            const QImage image = gui.desk().header().grab().toImage();
            QCOMPARE(QColor(image.pixel(2, 2)), tokens().panel);
        }
    }
};

CASEMENT_TEST(TstLayout, tst_layout)
#include "tst_layout.moc"

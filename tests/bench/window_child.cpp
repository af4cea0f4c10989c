// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "gui/case_list.h"
#include "gui/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

// Resident memory of this process in KiB, as the kernel counts it.
qint64 residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

// Calls back once, after a view that has so many rows or more was painted.
class PaintedRows final : public QObject {
public:
    PaintedRows(QAbstractItemView *view, std::function<void()> painted, int rows = 1)
        : m_view(view), m_painted(std::move(painted)), m_rows(rows)
    {
        view->viewport()->installEventFilter(this);
        view->viewport()->update();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_painted && m_view->model()
            && m_view->model()->rowCount() >= m_rows) {
            // Behind the paint that is about to happen.
            QTimer::singleShot(0, qApp, std::exchange(m_painted, {}));
        }
        return false;
    }

private:
    QAbstractItemView *m_view;
    std::function<void()> m_painted;
    int m_rows;
};

void report(double firstMs = 0, double allMs = 0)
{
    std::printf("%lld %.3f %.3f\n", static_cast<long long>(residentKiB()), firstMs, allMs);
    std::fflush(stdout);
    std::_Exit(0);
}

// The view comes with the desk, which opens in the background.
void whenCasesArePainted(const gui::MainWindow &window, const std::function<void()> &then)
{
    auto *poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, qApp, [poll, &window, then] {
        if (!window.deskView())
            return;
        auto *view = window.deskView()->cases().findChild<QAbstractItemView *>();
        if (!view)
            return;
        poll->stop();
        new PaintedRows(view, then);
    });
    poll->start(1);
}

constexpr int kManyRows = 100;  // more than the key moments of these cases

double millisecondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// Everything in place of the key moments with which a long case opens.
void showEverything(const gui::MainWindow &window, std::function<void()> painted)
{
    gui::CasePage &page = window.deskView()->page();
    page.filters().toggleMoments();
    new PaintedRows(&page.view(), std::move(painted), kManyRows);
}

// From the moment the desk is there until rows of its case stand in the timeline; then until all
// of them can be reached.
void reportOpening(const gui::MainWindow &window)
{
    auto *poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, qApp, [poll, &window] {
        if (!window.deskView())
            return;
        poll->stop();
        QElapsedTimer since;
        since.start();
        new PaintedRows(&window.deskView()->page().view(), [since, &window] {
            const double firstMs = millisecondsSince(since);
            QElapsedTimer again;
            again.start();
            showEverything(window, [firstMs, again] { report(firstMs, millisecondsSince(again)); });
        });
    });
    poll->start(1);
}

// With every row, and with the index that gives random access.
void reportWholeCase(const gui::MainWindow &window)
{
    showEverything(window, [&window] {
        const auto *model = window.deskView()->page().view().model();
        auto *settle = new QTimer(qApp);
        QObject::connect(settle, &QTimer::timeout, qApp, [settle, model, rows = -1]() mutable {
            const int now = model->rowCount();
            if (std::exchange(rows, now) == now && now > 1000) {
                settle->stop();
                report();
            }
        });
        settle->start(500);
    });
}

}  // namespace

int runWindowChild(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == u"empty") {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        QTimer::singleShot(0, qApp, [] { report(); });
        return QApplication::exec();
    }
    gui::Theme theme(*qApp, gui::ThemeChoice::Light);
    gui::MainWindow window(theme, {arguments.value(1), {}, kBenchPassphrase});
    window.resize(1280, 800);
    window.show();
    if (what == u"opening") {
        reportOpening(window);
        return QApplication::exec();
    }
    const bool whole = what == u"whole";
    whenCasesArePainted(window, [&] {
        if (!whole) {
            report();
            return;
        }
        new PaintedRows(&window.deskView()->page().view(), [&] { reportWholeCase(window); });
    });
    return QApplication::exec();
}

}  // namespace casement::bench

// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/answer.h"
#include "support/test_main.h"

#include <QPromise>
#include <QTest>

#include <memory>

using namespace casement;
using desk::Answer;

namespace {

struct Question {
    QPromise<int> promise;
    void answer(int value)
    {
        promise.addResult(value);
        promise.finish();
    }
};

}  // namespace

class TstAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesLaterHoweverFastItWas()
    {
        Question question;
        question.promise.start();
        question.answer(7);
        int seen = 0;
        Answer<int>(question.promise.future()).then(this, [&](int value) { seen = value; });
        QCOMPARE(seen, 0);
        QTRY_COMPARE(seen, 7);
    }

    // The first is continued before it is there, the second after.
    void comesInTheOrderOfTheQuestions()
    {
        Question first;
        Question second;
        first.promise.start();
        second.promise.start();
        QList<int> seen;
        Answer<int>(first.promise.future()).then(this, [&](int value) { seen << value; });
        first.answer(1);
        second.answer(2);
        Answer<int>(second.promise.future()).then(this, [&](int value) { seen << value; });
        QTRY_COMPARE(seen, (QList<int>{1, 2}));
    }

    // What asked for it holds the only copy, although the promise lives on somewhere else.
    void leavesNothingBehind()
    {
        using Value = std::shared_ptr<int>;
        QPromise<Value> waited;
        QPromise<Value> continued;
        for (QPromise<Value> *promise : {&waited, &continued}) {
            promise->start();
            promise->addResult(std::make_shared<int>(7));
            promise->finish();
        }
        const Value first = Answer<Value>(waited.future()).result();
        QCOMPARE(first.use_count(), 1);
        Value second;
        Answer<Value>(continued.future()).then(this, [&](Value value) {
            second = std::move(value);
        });
        QTRY_VERIFY(second);
        QTRY_COMPARE(second.use_count(), 1);
    }

    void isDroppedOnceWhoAskedIsGone()
    {
        Question question;
        question.promise.start();
        auto *asked = new QObject;
        bool called = false;
        bool after = false;
        Answer<int>(question.promise.future()).then(asked, [&](int) { called = true; });
        question.answer(1);
        delete asked;
        QMetaObject::invokeMethod(this, [&] { after = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(after);
        QVERIFY(!called);
    }
};

CASEMENT_TEST(TstAnswer, tst_answer)
#include "tst_answer.moc"

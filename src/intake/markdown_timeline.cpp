// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdown_timeline.h"

#include "intake/markdown_blocks.h"
#include "intake/markdown_walker.h"

namespace casement::intake {

namespace {

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;

}  // namespace

Result<ImportPlan> readMarkdownTimeline(QByteArrayView bytes, const ReadOptions &options)
{
    if (bytes.size() > kLargestFile) {
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargestFile));
    }
    const auto lines = linesOf(bytes, options.fileName);
    if (!lines)
        return failure(lines.error());
    return MarkdownWalker(*lines, options).walk();
}

}  // namespace casement::intake

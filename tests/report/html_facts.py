#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what a browser's view of an HTML file rests on, one fact a line; exits 1 on a broken rule."""
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "col"}
OUTSIDE = {"src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "cite",
           "manifest", "longdesc", "codebase", "archive", "srcdoc", "xlink:href"}
# What a style sheet, or a style attribute, loads with.
LOADS = re.compile(r"url\(|@import|@font-face|image-set\(|image\(|src\(|expression\(|behavior\s*:", re.I)
ADDRESS = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//)", re.I)


class Facts(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.ids, self.targets, self.broken = [], [], [], []
        self.heading, self.level, self.words = None, 0, []
        self.style, self.caption = "", True

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in VOID:
            self.stack.append(tag)
        if tag in ("script", "link", "img", "iframe", "object", "embed", "form", "base"):
            self.broken.append(f"<{tag}> at {self.getpos()}")
        for name, value in attrs.items():
            if name in OUTSIDE or name.startswith("on") or LOADS.search(value or ""):
                self.broken.append(f"{name} of <{tag}> at {self.getpos()}")
            if ADDRESS.match(value or "") and name not in ("xmlns", "content", "style"):
                self.broken.append(f"{name} of <{tag}> leads to {value} at {self.getpos()}")
        if tag == "meta" and attrs.get("http-equiv", "").lower() in ("refresh", "set-cookie"):
            self.broken.append(f"<meta> at {self.getpos()}")
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if "href" in attrs:
            self.targets.append(attrs["href"])
        if tag == "html":
            print("language", attrs.get("lang"))
        if tag == "table":
            print("table")
            self.caption = False
        if tag == "caption":
            self.caption = True
        if tag in ("th", "td") and not self.caption:
            self.broken.append(f"a table without a caption at {self.getpos()}")
        if tag == "th" and attrs.get("scope") not in ("row", "col", "colgroup"):
            self.broken.append(f"<th> without scope at {self.getpos()}")
        if tag in ("h1", "h2", "h3", "title", "caption") or (
                tag == "th" and attrs.get("scope") == "col"):
            self.heading, self.words = tag, []
        if re.fullmatch("h[1-6]", tag):
            if int(tag[1]) > self.level + 1:
                self.broken.append(f"{tag} after h{self.level}")
            self.level = int(tag[1])

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.broken.append(f"</{tag}> closes something else at {self.getpos()}")
        if tag == self.heading:
            print(tag, "".join(self.words))
            self.heading = None

    def handle_data(self, data):
        if self.stack and self.stack[-1] == "style":
            self.style += data
        if self.heading:
            self.words.append(data)


text = open(sys.argv[1], encoding="utf-8", newline="").read()
facts = Facts()
facts.feed(text)
facts.close()
if len(set(facts.ids)) != len(facts.ids):
    facts.broken.append("an id stands twice")
for target in facts.targets:
    if not target.startswith("#") or target[1:] not in facts.ids:
        facts.broken.append(f"href {target} leads nowhere or out")
if LOADS.search(facts.style) or re.search(r"https?:|//", facts.style):
    facts.broken.append("the style sheet loads something")
for wanted in ("@media print", "prefers-color-scheme: dark", "@media (max-width", "break-inside"):
    if wanted not in facts.style:
        facts.broken.append(f"the style sheet has no {wanted}")
if facts.stack:
    facts.broken.append(f"not closed: {facts.stack}")
for line in facts.broken:
    print("BROKEN", line)
sys.exit(1 if facts.broken else 0)

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what a browser's view of an HTML file rests on, one fact a line; exits 1 on a broken rule."""
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "col"}
OUTSIDE = {"src", "srcset", "action", "data", "poster", "background"}


class Facts(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.ids, self.targets, self.broken = [], [], [], []
        self.heading, self.level, self.words = None, 0, []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in VOID:
            self.stack.append(tag)
        if tag in ("script", "link", "img", "iframe", "object", "embed", "form", "base"):
            self.broken.append(f"<{tag}> at {self.getpos()}")
        for name, value in attrs.items():
            if name in OUTSIDE or name.startswith("on") or "url(" in (value or ""):
                self.broken.append(f"{name} of <{tag}> at {self.getpos()}")
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if "href" in attrs:
            self.targets.append(attrs["href"])
        if tag == "html":
            print("language", attrs.get("lang"))
        if tag == "table":
            print("table")
        if tag == "th" and attrs.get("scope") not in ("row", "col", "colgroup"):
            self.broken.append(f"<th> without scope at {self.getpos()}")
        if tag in ("h1", "h2", "h3", "title", "caption") or (
                tag == "th" and attrs.get("scope") == "col"):
            self.heading, self.words = tag, []
        if tag in ("h1", "h2", "h3"):
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
if facts.stack:
    facts.broken.append(f"not closed: {facts.stack}")
for line in facts.broken:
    print("BROKEN", line)
sys.exit(1 if facts.broken else 0)

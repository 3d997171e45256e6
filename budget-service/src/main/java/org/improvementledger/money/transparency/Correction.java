package org.improvementledger.money.transparency;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a frozen return would say otherwise today. */
@Component
class Correction {

    enum Kind {
        /** Recorded after the return was frozen. */
        ADDED("Added"),
        /** Published, and reversed since. */
        WITHDRAWN("Withdrawn"),
        /** Published, and to be read otherwise now. */
        AMENDED("Amended");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** @param line as it is now, with the redaction of today; also where it is withdrawn */
    record Change(Kind kind, ReturnLineRow line) {}

    private final Returns returns;

    Correction(Returns returns) {
        this.returns = returns;
    }

    /** Hands over each change between the two positions, by date incurred. */
    void forEach(ReturnQuarter quarter, long frozenAt, long asOf, Consumer<Change> each) {
        Cursor cursor = null;
        do {
            Page<ReturnLineRow> page = returns.changedAfter(quarter, frozenAt, cursor, asOf);
            Map<UUID, ReturnLineRow> published = returns.lines(
                    page.items().stream().map(line -> line.row().id()).collect(Collectors.toList()), frozenAt);
            for (Versioned<ReturnLineRow> line : page.items()) {
                ReturnLineRow now = line.row();
                Kind kind = kind(published.get(now.id()), now);
                if (kind != null) {
                    each.accept(new Change(kind, now));
                }
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** Null where the published line stands, or never was one. */
    static @Nullable Kind kind(@Nullable ReturnLineRow before, ReturnLineRow now) {
        boolean wasPublished = before != null && !before.reversed();
        if (now.reversed()) {
            return wasPublished ? Kind.WITHDRAWN : null;
        }
        if (before == null || !wasPublished) {
            return Kind.ADDED;
        }
        return ReturnFile.cells(before).equals(ReturnFile.cells(now)) ? null : Kind.AMENDED;
    }
}

package org.improvementledger.audit.witness;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody with every right on a database may do to a log that is stored there.
 *
 * @param position that has to be named
 */
record Alteration(String what, long position, List<String> statements) {

    /** On the budget service's copy of its own log, which has 600 entries. */
    static Stream<Alteration> all() {
        String entry = "UPDATE audit_budget.entry SET ";
        return Stream.of(
                new Alteration(
                        "a byte of a payload",
                        17,
                        List.of(entry
                                + "payload = set_byte(payload, 3, get_byte(payload, 3) # 1) WHERE position = 17")),
                new Alteration(
                        "a payload with a note as if it were erased by law",
                        19,
                        List.of(
                                entry
                                        + "recorded_hash = sha256(payload), payload = convert_to('{}', 'UTF8') WHERE position = 19")),
                new Alteration("an attribute", 300, List.of(entry + "actor = 'somebody-else' WHERE position = 300")),
                new Alteration(
                        "a time",
                        301,
                        List.of(entry + "recorded_at = recorded_at + interval '1 microsecond' WHERE position = 301")),
                new Alteration(
                        "a byte of a tile",
                        263,
                        List.of(
                                "UPDATE audit_budget.tile SET hashes = set_byte(hashes, 7 * 32, get_byte(hashes, 7 * 32) # 1)"
                                        + " WHERE level = 0 AND index = 1")),
                new Alteration(
                        "a byte of the growing tile",
                        521,
                        List.of(
                                "UPDATE audit_budget.edge SET hashes = set_byte(hashes, 9 * 32, get_byte(hashes, 9 * 32) # 1)"
                                        + " WHERE level = 0")),
                new Alteration("an entry deleted", 400, List.of("DELETE FROM audit_budget.entry WHERE position = 400")),
                new Alteration(
                        "an entry inserted",
                        100,
                        List.of(
                                entry + "position = -position - 1 WHERE position >= 100",
                                entry + "position = -position WHERE position < 0",
                                "INSERT INTO audit_budget.entry SELECT * FROM audit_budget.kept_entry WHERE position = 99",
                                entry + "position = 100, sequence = sequence + 3, event_id = gen_random_uuid()"
                                        + " WHERE ctid = (SELECT max(ctid) FROM audit_budget.entry WHERE position = 99)")),
                new Alteration(
                        "two entries swapped",
                        120,
                        List.of(
                                entry + "position = -1 WHERE position = 120",
                                entry + "position = 120 WHERE position = 121",
                                entry + "position = 121 WHERE position = -1")),
                new Alteration(
                        "the end cut off", 590, List.of("DELETE FROM audit_budget.entry WHERE position >= 590")));
    }

    /** Of the hashes alone: which entry is meant is for who has the entries too. */
    boolean isOfTile() {
        return what.contains("tile");
    }

    /** Which only an export has, and no client of the tiles. */
    boolean isOfPayload() {
        return what.contains("payload");
    }

    @Override
    public String toString() {
        return what;
    }
}

package org.improvementledger.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LeafTest {

    private static final Leaf LEAF = leaf("cabinet", "cabinet", "2018-11-15T19:04:05.000001Z");

    private static Leaf leaf(String actor, String capacity, String time) {
        return new Leaf(
                "budget",
                7,
                UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"),
                "budget.allocation-approved",
                "1",
                UUID.fromString("7d9c1a70-4f0e-4c58-9a26-5b0f6f6f0f01"),
                2,
                actor,
                capacity,
                "c-1",
                null,
                Instant.parse(time),
                new TreeHasher().plain("{}".getBytes(StandardCharsets.UTF_8)));
    }

    /** The example of docs/audit-log-format.md, letter for letter. */
    @Test
    void anEntryIsTheObjectOfTheSpecification() {
        assertThat(new String(LEAF.entry(), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"cabinet\",\"capacity\":\"cabinet\",\"correlation\":\"c-1\","
                        + "\"datahash\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                        + "\"id\":\"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\",\"position\":\"7\",\"revision\":\"1\","
                        + "\"sequence\":\"2\",\"source\":\"/budget\","
                        + "\"subject\":\"7d9c1a70-4f0e-4c58-9a26-5b0f6f6f0f01\","
                        + "\"time\":\"2018-11-15T19:04:05.000001Z\",\"type\":\"budget.allocation-approved\"}");
    }

    @Test
    void theTimeAlwaysHasSixDigits() {
        assertThat(new String(leaf("a", "b", "2018-11-15T19:04:05Z").entry(), StandardCharsets.UTF_8))
                .contains("\"time\":\"2018-11-15T19:04:05.000000Z\"");
    }

    /** Every character that JSON spells in more than one way, and some beyond the first plane. */
    @Test
    void theSpellingIsThatOfALibraryForRfc8785() throws IOException {
        StringBuilder every = new StringBuilder();
        for (char character = 0; character < 0x180; character++) {
            every.append(character);
        }
        every.append("\u2028\u20ac\ufb33\ufffd\ud83d\ude02");
        byte[] entry = leaf(every.toString(), "\u0000", "2018-11-15T19:04:05Z").entry();
        assertThat(entry).isEqualTo(new JsonCanonicalizer(entry).getEncodedUTF8());
        SortedMap<String, String> members = new TreeMap<>();
        members.put("\u20ac", every.toString());
        members.put("\ud83d\ude02", "a");
        members.put("\ufb33", "b");
        members.put("1", "c");
        members.put("\r", "d");
        byte[] plain = JsonMapper.builder().build().writeValueAsBytes(members);
        assertThat(CanonicalJson.write(members)).isEqualTo(new JsonCanonicalizer(plain).getEncodedUTF8());
        assertThat(CanonicalJson.write(new TreeMap<>())).asString().isEqualTo("{}");
    }

    @Test
    void attributesThatFitNoBundleAreRefused() {
        int others = leaf("", "c", "2018-11-15T19:04:05Z").entry().length;
        String fits = "a".repeat(Leaf.LONGEST_ENTRY - others);
        assertThat(leaf(fits, "c", "2018-11-15T19:04:05Z").entry()).hasSize(Leaf.LONGEST_ENTRY);
        assertThatThrownBy(() -> leaf(fits + "a", "c", "2018-11-15T19:04:05Z").entry())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayloadContentsTest {

    private static final UUID ONE = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID OTHER = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");

    @Test
    void idsAreFoundWhereverTheyStand() {
        assertThat(of("{\"a\":\"" + ONE + "\",\"b\":[{\"c\":[\"" + OTHER + "\"]}]}")
                        .ids())
                .containsExactly(ONE, OTHER);
        assertThat(of("{\"" + ONE + "\":true}").ids()).containsExactly(ONE);
        assertThat(of("{\"a\":\"see /items/" + ONE + "/parts/"
                                + OTHER.toString().toUpperCase(java.util.Locale.ROOT) + "\"}")
                        .ids())
                .containsExactly(ONE, OTHER);
        assertThat(of("{\"a\":\"" + ONE + "\",\"b\":\"" + ONE + "\"}").ids()).containsExactly(ONE);
    }

    @Test
    void whatOnlyLooksLikeAnIdIsNone() {
        assertThat(of("{\"a\":\"" + ONE + "0\",\"b\":\"0" + ONE + "\",\"c\":\"5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e0z\"}")
                        .ids())
                .isEmpty();
    }

    @Test
    void wordsAreTheTextsAndNumbersWithoutNamesAndIds() {
        assertThat(of("{\"id\":\"" + ONE
                                + "\",\"title\":\"Training\",\"amount\":{\"amount\":\"10.00\"},\"count\":3,\"on\":true,\"none\":null}")
                        .words())
                .isEqualTo("Training\n10.00\n3\ntrue");
    }

    @Test
    void whatIsNotJsonCountsUpToThere() {
        assertThat(of("{\"a\":\"" + ONE + "\",\"b\":").ids()).containsExactly(ONE);
        assertThat(of("nonsense")).isEqualTo(of(""));
        assertThat(of("")).isEqualTo(new PayloadContents(java.util.List.of(), ""));
        assertThat(of("[".repeat(5_000)).ids()).isEmpty();
        assertThat(PayloadContents.of(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'})
                        .ids())
                .isEmpty();
    }

    private static PayloadContents of(String payload) {
        return PayloadContents.of(payload.getBytes(StandardCharsets.UTF_8));
    }
}

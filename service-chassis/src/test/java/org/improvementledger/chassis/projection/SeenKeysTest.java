package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    private final SeenKeys seen = new SeenKeys();

    @Test
    void whatWasAddedIsAlwaysFoundAndHardlyAnythingElse() {
        Random random = new Random(20_190_401);
        for (int added = 0; added < 500_000; added++) {
            seen.add(id(random));
        }

        Random again = new Random(20_190_401);
        assertThat(IntStream.range(0, 500_000)).allMatch(added -> seen.mayContain(id(again)));
        assertThat(IntStream.range(0, 100_000).filter(other -> seen.mayContain(id(random))))
                .hasSizeLessThan(500);
    }

    @Test
    void numbersAndTextsAreKeysToo() {
        assertThat(seen.mayContain(17L)).isFalse();
        IntStream.range(0, 1_000).forEach(number -> {
            seen.add((long) number);
            seen.add("CS-" + number);
        });

        assertThat(IntStream.range(0, 1_000))
                .allMatch(number -> seen.mayContain((long) number) && seen.mayContain("CS-" + number));
        assertThat(IntStream.range(1_000, 2_000).filter(number -> seen.mayContain((long) number)))
                .hasSizeLessThan(10);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

package org.improvementledger.money.properties;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.improvementledger.events.Money;

/** What random commands are made of: the same seed gives the same. */
final class RandomValues {

    private static final int REFERENCES = 3;

    private static final int COMMANDS_A_REFERENCE = 20;

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    /** Often a penny, or a round sum that another is equal to: where edges are. */
    Money amount() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Money.of("0.01");
            case 2, 3 -> Money.of("100.00");
            case 4 -> Money.of(random.nextBoolean() ? "500.00" : "500.01");
            default -> Money.of(BigDecimal.valueOf(random.nextInt(1, 100_000), 2));
        };
    }

    /**
     * Few, so that repeats and reversals meet what is there; more as a history grows.
     *
     * @param steps commands of the history so far
     */
    String reference(String kind, int steps) {
        return kind + "-" + random.nextInt(REFERENCES + steps / COMMANDS_A_REFERENCE);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    int nextInt(int least, int bound) {
        return random.nextInt(least, bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }
}

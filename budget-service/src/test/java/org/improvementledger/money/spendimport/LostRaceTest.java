package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostRaceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void whatAnotherWasFasterInIsTriedAgain(String state) {
        assertThat(LostRace.orAgain(() -> {
                    if (tries.incrementAndGet() < 5) {
                        throw failure(state);
                    }
                    return "recorded";
                }))
                .isEqualTo("recorded");
        assertThat(tries).hasValue(5);
    }

    @Test
    void butNotForEver() {
        assertThatThrownBy(() -> LostRace.orAgain(() -> {
                    tries.incrementAndGet();
                    throw failure("23505");
                }))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries).hasValue(5);
    }

    @Test
    void andNothingElse() {
        assertThatThrownBy(() -> LostRace.orAgain(() -> {
                    tries.incrementAndGet();
                    throw failure("08006");
                }))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries).hasValue(1);
    }

    private static IllegalStateException failure(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }
}

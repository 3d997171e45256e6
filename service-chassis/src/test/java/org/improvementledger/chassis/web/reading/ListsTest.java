package org.improvementledger.chassis.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final Map<String, Comparator<String>> ORDERS =
            Map.of("length", Comparator.comparing(String::length));

    @Test
    void ordersByWhatIsAskedForAndTheOtherWayRoundAfterAMinus() {
        assertThat(ordered("length")).containsExactly("a", "bb", "ccc");
        assertThat(ordered("-length")).containsExactly("ccc", "bb", "a");
    }

    @Test
    void leavesTheListAsItIsWhereNothingKnownIsAskedFor() {
        assertThat(ordered(null)).containsExactly("bb", "ccc", "a");
        assertThat(ordered("weight")).containsExactly("bb", "ccc", "a");
        assertThat(ordered("--length")).containsExactly("bb", "ccc", "a");
    }

    @Test
    void looksForWordsInSmallLettersUpToALimit() {
        assertThat(Lists.words("  Training\tand SUPPORT ")).containsExactly("training", "and", "support");
        assertThat(Lists.words(" ")).isEmpty();
        assertThat(Lists.words(null)).isEmpty();
        assertThat(Lists.words("x".repeat(201)).getFirst()).hasSize(200);
    }

    private static List<String> ordered(@Nullable String asked) {
        List<String> list = new ArrayList<>(List.of("bb", "ccc", "a"));
        Lists.order(asked, ORDERS).ifPresent(list::sort);
        return list;
    }
}

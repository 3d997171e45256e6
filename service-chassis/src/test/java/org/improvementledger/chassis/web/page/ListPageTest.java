package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListPageTest {

    @Test
    void asManyAsFitAreOnePage() {
        ListPage<Integer> page = page(numbers(3), null);
        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(page.next()).isNull();
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void oneMoreIsOnTheNextPage() {
        List<Integer> all = numbers(7);
        ListPage<Integer> first = page(all, null);
        assertThat(first.items()).containsExactly(1, 2, 3);
        ListPage<Integer> second = page(all, first.next());
        assertThat(second.items()).containsExactly(4, 5, 6);
        ListPage<Integer> last = page(all, second.next());
        assertThat(last.items()).containsExactly(7);
        assertThat(last.next()).isNull();
        assertThat(last.total()).isEqualTo(7);
    }

    @Test
    void anItemThatIsGoneLeadsToTheFirstPage() {
        assertThat(page(numbers(4), "9").items()).containsExactly(1, 2, 3);
        assertThat(page(List.of(), "9").items()).isEmpty();
    }

    private static ListPage<Integer> page(List<Integer> all, String cursor) {
        return ListPage.of(all, Function.identity(), cursor, 3);
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}

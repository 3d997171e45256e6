package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSpreadTest {

    @Test
    void labelsThatDoNotMeetStayWhereTheyAre() {
        assertThat(LabelSpread.apart(List.of(30.0, 10.0), List.of(20.0, 20.0), 0, 100))
                .containsExactly(30, 10);
    }

    @Test
    void labelsThatMeetMoveApartInTheirOrder() {
        assertThat(LabelSpread.apart(List.of(52.0, 50.0, 51.0), Collections.nCopies(3, 20.0), 0, 200))
                .containsExactly(90, 50, 70);
    }

    @Test
    void labelsStayWithinTheirRoom() {
        assertThat(LabelSpread.apart(List.of(99.0, 98.0, 0.0), Collections.nCopies(3, 20.0), 0, 100))
                .containsExactly(90, 70, 10);
        assertThat(LabelSpread.apart(Collections.nCopies(5, 50.0), Collections.nCopies(5, 20.0), 0, 100))
                .containsExactly(10, 30, 50, 70, 90);
    }

    @Test
    void noLabelNeedsNoRoom() {
        assertThat(LabelSpread.apart(List.of(), List.of(), 0, 100)).isEmpty();
    }
}

package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2022-07-18T13:00:00Z");

    /** The plan's stream has an event each hour of 2022, the money's one each two hours. */
    private static final Timeline HOURLY = new Timeline() {
        private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");

        @Override
        public long lastPositionAt(String stream, Instant at) {
            Instant until = at.isAfter(NOW) ? NOW : at;
            return until.isBefore(BEGIN)
                    ? -1
                    : (until.getEpochSecond() - BEGIN.getEpochSecond()) / 3_600 / (stream.equals("budget") ? 2 : 1);
        }

        @Override
        public @Nullable Instant recordedAt(String stream, long position) {
            Instant at = BEGIN.plusSeconds(position * 3_600 * (stream.equals("budget") ? 2 : 1));
            return at.isAfter(NOW) ? null : at;
        }
    };

    private final Moments moments = new Moments(
            "action-plan", List.of("action-plan", "budget"), () -> HOURLY, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2022-03-01T10:00:00Z, 2022-03-01T10:00:00Z",
        "2022-03-01T10:00:00.5+01:00, 2022-03-01T09:00:00.5Z",
        "2022-03-01T10:00:00 01:00, 2022-03-01T09:00:00Z",
        "2022-03-01T10:00:00+00:00[Europe/London], 2022-03-01T10:00:00Z",
        "2022-06-01T10:00, 2022-06-01T09:00:00Z",
        "2022-01-05T10:00:30, 2022-01-05T10:00:30Z",
        "2021-10-31T01:30, 2021-10-31T01:30:00Z",
        "2022-06-01, 2022-06-01T22:59:59.999999999Z",
        "2022-01-05, 2022-01-05T23:59:59.999999999Z",
        "2022-07-18, 2022-07-18T13:00:00Z",
        "2022-07-18T13:00:59Z, 2022-07-18T13:00:00Z"
    })
    void aTimeIsReadAsTheInstantItMeans(String asked, Instant at) {
        Moment moment = moments.of(asked);
        assertThat(moment.at()).isEqualTo(at);
        assertThat(moment.isNow()).isFalse();
        assertThat(moment.position("action-plan")).isEqualTo(HOURLY.lastPositionAt("action-plan", at));
        assertThat(moment.position("budget")).isEqualTo(HOURLY.lastPositionAt("budget", at));
    }

    @Test
    void aPositionOfTheOwnStreamTellsTheOtherOnesByItsTime() {
        Moment moment = moments.of(" 101 ");
        assertThat(moment.position("action-plan")).isEqualTo(101);
        assertThat(moment.position("budget")).isEqualTo(50);
        assertThat(moment.at()).isEqualTo(Instant.parse("2022-01-05T05:00:00Z"));
    }

    @Test
    void beforeTheHistoryNothingIsKnown() {
        assertThat(moments.of("2019-03-25").position("budget")).isEqualTo(-1);
    }

    @Test
    void whoAsksForNoMomentReadsAllThatIsKnown() {
        assertThat(moments.of(null).isNow()).isTrue();
        assertThat(moments.of(" ").position("budget")).isEqualTo(Moment.LATEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2022-02-30",
                "2022-13-01T10:00:00Z",
                "2022-06-01T25:00",
                "-1",
                "1.5",
                "9999999999999999999",
                "2022-06-01T10:00:00+99:00",
                "01/06/2022",
                "2022-06-01T10:00:00Z; DROP TABLE x"
            })
    void whatIsNoMomentIsRefusedWithWhatToEnter(String asked) {
        assertThatThrownBy(() -> moments.of(asked))
                .isInstanceOf(InvalidKnownAtException.class)
                .hasMessageStartingWith("Enter a date such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-19", "2022-07-18T13:01:01Z", "2022-07-18T15:00"})
    void theFutureIsRefused(String asked) {
        assertThatThrownBy(() -> moments.of(asked))
                .isInstanceOfSatisfying(InvalidKnownAtException.class, refused -> assertThat(refused.field())
                        .isEqualTo("knownAt"))
                .hasMessageContaining("in the future");
    }

    @Test
    void aPositionBeyondTheLastIsRefused() {
        assertThatThrownBy(() -> moments.of("123456"))
                .isInstanceOf(InvalidKnownAtException.class)
                .hasMessage("Position 123456 is beyond the last one of this service.");
    }
}

package org.improvementledger.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.improvementledger.actionplan.PlanService;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.action.NoticeEvidenceDamage;
import org.improvementledger.actionplan.action.NoticeEvidenceRestored;
import org.improvementledger.actionplan.evidence.EvidenceStore.Checked;
import org.improvementledger.actionplan.evidence.EvidenceStore.Condition;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.events.EvidenceFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly look at every file: when it is taken, and what it makes of what it finds. */
class EvidenceCheckTest {

    private static final ApplicationContext CONTEXT = PlanService.shared().context();

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 12);

    private final List<EvidenceRow> rows = new ArrayList<>();

    /** What is found of each content; one that is not here cannot be read. */
    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    private final List<Object> sent = new ArrayList<>();

    private @Nullable Checked last;

    private EvidenceRow row(String sha256, @Nullable EvidenceFault fault) {
        EvidenceRow row = new EvidenceRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "Minutes",
                "minutes.pdf",
                "application/pdf",
                1L,
                sha256,
                null,
                "improvement-lead",
                Instant.EPOCH,
                null,
                fault,
                fault == null ? null : TODAY.minusDays(1));
        rows.add(row);
        return row;
    }

    private EvidenceCheck at(String time) {
        Clock clock = Clock.fixed(
                TODAY.atTime(LocalTime.parse(time)).atZone(London.ZONE).toInstant(), London.ZONE);
        return new EvidenceCheck(
                new MadeUp(CONTEXT.getBean(ReadModels.class)),
                new Store(CONTEXT.getBean(JdbcClient.class), CONTEXT.getBean(PlatformTransactionManager.class)),
                (context, command) -> {
                    sent.add(command);
                    return new CommandAnswer(UUID.randomUUID(), 1, true);
                },
                CONTEXT.getBean(DataSource.class),
                clock,
                new SimpleMeterRegistry());
    }

    private final class MadeUp extends Evidences {

        private MadeUp(ReadModels readModels) {
            super(readModels);
        }

        @Override
        Page<EvidenceRow> latest(@Nullable Cursor cursor) {
            return new Page<>(
                    rows.stream().map(row -> new Versioned<>(row, 0, 0)).toList(), null, 0);
        }
    }

    private final class Store extends EvidenceStore {

        private Store(JdbcClient jdbc, PlatformTransactionManager transactions) {
            super(jdbc, transactions);
        }

        @Override
        Condition condition(String sha256) {
            return Optional.ofNullable(conditions.get(sha256))
                    .orElseThrow(() -> new IllegalStateException("A disk that cannot be read"));
        }

        @Override
        void noteChecked(Checked checked) {
            last = checked;
        }

        @Override
        Optional<Checked> lastChecked() {
            return Optional.ofNullable(last);
        }
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() {
        row("unreadable", null);
        EvidenceRow altered = row("altered", null);
        row("missing", EvidenceFault.MISSING);
        EvidenceRow mended = row("mended", EvidenceFault.ALTERED);
        row("intact", null);
        conditions.putAll(Map.of(
                "altered", Condition.ALTERED,
                "missing", Condition.MISSING,
                "mended", Condition.INTACT,
                "intact", Condition.INTACT));
        Checked checked = at("12:00").run();
        assertThat(checked).isEqualTo(last);
        assertThat(checked)
                .extracting(Checked::files, Checked::damaged, Checked::restored, Checked::failed)
                .containsExactly(4, 2, 1, 1);
        assertThat(sent)
                .as("what is known already is not told again")
                .containsExactly(
                        new NoticeEvidenceDamage(altered.actionId(), altered.id(), EvidenceFault.ALTERED, TODAY),
                        new NoticeEvidenceRestored(mended.actionId(), mended.id(), TODAY));
    }

    @Test
    void filesAreLookedAtOnceANightAndCaughtUpWhereNoInstanceRanAtNight() {
        assertThat(looks("12:00", null)).isTrue();
        assertThat(looks("12:00", "2019-06-12T02:30:00+01:00")).isFalse();
        assertThat(looks("12:00", "2019-06-12T02:29:59+01:00")).isTrue();
        assertThat(looks("02:29", "2019-06-11T02:30:00+01:00")).isFalse();
        assertThat(looks("02:30", "2019-06-11T02:30:00+01:00")).isTrue();
        assertThat(looks("12:00", "2019-06-09T02:31:00+01:00")).isTrue();
    }

    private boolean looks(String now, @Nullable String lastFinished) {
        last = lastFinished == null
                ? null
                : new Checked(OffsetDateTime.parse(lastFinished).toInstant(), 0, 0, 0, 0);
        Checked before = last;
        at(now).nightly();
        return last != before;
    }
}

package org.improvementledger.actionplan.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A risk as it comes in.
 *
 * @param id chosen by the one who raises it; absent where we are to choose
 * @param planId the plan it belongs to
 * @param description what may happen, and what would come of it
 * @param owner the office or staff id that watches it, never a name
 * @param inherent how bad it is if nothing is done
 * @param residual how bad it is with what is done
 * @param mitigation what is done about it
 * @param raisedOn the day it was raised; today where it is absent
 * @param actionIds the actions that it touches
 */
@Schema(example = """
        {"planId":"0190a1f0-0000-7000-8000-000000000011","title":"Loss of experienced social workers",
         "description":"If more of them leave, caseloads rise and assessments come late.",
         "owner":"Head of workforce","inherent":{"likelihood":4,"impact":5},"residual":{"likelihood":3,"impact":4},
         "mitigation":"Retention payment, and supervision within four weeks","raisedOn":"2019-06-14"}""")
record RiskBody(
        @Nullable UUID id,
        @NotNull UUID planId,
        @Text(max = RiskBody.LONGEST_LINE) String title,
        @Text(max = RiskBody.LONGEST_TEXT, lines = true) String description,
        @Text(max = RiskBody.LONGEST_LINE) String owner,
        @NotNull @Valid ScoreBody inherent,
        @NotNull @Valid ScoreBody residual,
        @Text(max = RiskBody.LONGEST_TEXT, lines = true) String mitigation,
        @Nullable @PastOrPresent LocalDate raisedOn,
        @Nullable @Size(max = RiskBody.MOST_ACTIONS) List<@NotNull UUID> actionIds) {

    /** Characters. */
    static final int LONGEST_LINE = 200;

    static final int LONGEST_TEXT = 2_000;

    static final int MOST_ACTIONS = 50;

    RaiseRisk command(UUID riskId, LocalDate today) {
        return new RaiseRisk(
                riskId,
                planId,
                title,
                description,
                owner,
                inherent.score(),
                residual.score(),
                mitigation,
                raisedOn == null ? today : raisedOn,
                actionIds == null ? List.of() : actionIds.stream().distinct().toList());
    }
}

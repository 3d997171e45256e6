package org.improvementledger.money.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.decision.DecisionBody;

/**
 * The approval of a transfer as it comes in.
 *
 * @param capacity the capacity in which it is given, one that the approver holds
 */
@Schema(example = """
        {"capacity":"cabinet","decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112"}}""")
public record TransferApprovalBody(
        @NotNull Capacity capacity, @NotNull @Valid DecisionBody decision) {}

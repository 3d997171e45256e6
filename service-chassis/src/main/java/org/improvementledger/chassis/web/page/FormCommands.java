package org.improvementledger.chassis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.improvementledger.chassis.web.ChangedMeanwhileException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.IdempotencyKeyReusedException;
import org.springframework.validation.Errors;

/** Carries out the command that a form asks for; a refusal comes back on the form, in words. */
public final class FormCommands {

    private static final String SENT_BEFORE =
            "This form was sent before, with other answers. Look at what is recorded, and send it again only if it is still needed.";

    private FormCommands() {}

    /** @return false where the command was refused: then the form says why, and has a new key for another try */
    public static boolean isAccepted(HttpServletRequest request, Errors errors, Runnable command) {
        try {
            command.run();
            return true;
        } catch (RuleRefusedException refused) {
            Refusals.show(refused, errors);
        } catch (FieldRefusedException refused) {
            refused.faults().forEach(fault -> Refusals.show(fault, errors));
        } catch (SegregationRefusedException | CapacityNotHeldException | ChangedMeanwhileException refused) {
            errors.reject("refused", String.valueOf(refused.getMessage()));
        } catch (StoreHeldException held) {
            errors.reject("refused", StoreHeldException.TOLD);
        } catch (IdempotencyKeyReusedException reused) {
            errors.reject("refused", SENT_BEFORE);
        }
        Frame.renewIdempotencyKey(request);
        return false;
    }
}

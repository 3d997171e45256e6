package org.improvementledger.money.approvals;

import java.time.LocalDate;
import java.util.Objects;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the versions as they are recorded. */
@Component
class RecordedSchemeToday implements SchemeToday {

    private final DelegationSchemes schemes;

    private final TransactionTemplate transactions;

    RecordedSchemeToday(DelegationSchemes schemes, PlatformTransactionManager transactions) {
        this.schemes = schemes;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public DelegationScheme at(Moment moment) {
        LocalDate day = LocalDate.ofInstant(moment.at(), TimeFormat.ZONE);
        return Objects.requireNonNull(transactions.execute(status -> schemes.inForceOn(day)));
    }
}

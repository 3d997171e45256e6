package org.improvementledger.money.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Component;

/** The versions of the scheme of delegation as they were known at a moment, the configured one included. To be read, not to decide by. */
@Component
public class SchemeVersions {

    private final ReadModel<DelegationSchemeRow> rows;

    private final DelegationSettings configured;

    SchemeVersions(ReadModels readModels, DelegationSettings configured) {
        rows = readModels.of(DelegationSchemeRow.class);
        this.configured = configured;
    }

    /** From the first to the latest; a council sets a few in a decade, so there is one page of them. */
    List<SchemeVersion> all(Moment moment) {
        LocalDate day = moment.at().atZone(TimeFormat.ZONE).toLocalDate();
        int inForce = inForceOn(day, moment).version();
        List<SchemeVersion> versions = new ArrayList<>();
        versions.add(new SchemeVersion(configured.scheme(), inForce == DelegationSettings.VERSION, null, null));
        set(moment)
                .forEach(row -> versions.add(
                        new SchemeVersion(row.scheme(), row.version() == inForce, row.setBy(), row.recordedAt())));
        return versions;
    }

    Optional<SchemeVersion> find(int version, Moment moment) {
        return all(moment).stream()
                .filter(each -> each.scheme().version() == version)
                .findFirst();
    }

    /** The version that was set last, whenever it is in force. */
    DelegationScheme latest(Moment moment) {
        return schemes(moment).getLast();
    }

    /** The version in force on a day, as it was known at a moment; what decides is {@link DelegationSchemes}. */
    public DelegationScheme inForceOn(LocalDate day, Moment moment) {
        return DelegationScheme.inForceOn(day, schemes(moment)).orElseThrow();
    }

    private List<DelegationScheme> schemes(Moment moment) {
        List<DelegationScheme> schemes = new ArrayList<>();
        schemes.add(configured.scheme());
        set(moment).forEach(row -> schemes.add(row.scheme()));
        return schemes;
    }

    private List<DelegationSchemeRow> set(Moment moment) {
        return rows.page(moment.position("budget"), Filter.none(), null, ReadModel.MAXIMUM_PAGE).items().stream()
                .map(Versioned::row)
                .toList();
    }
}

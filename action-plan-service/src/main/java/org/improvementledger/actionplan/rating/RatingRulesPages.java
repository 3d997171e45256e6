package org.improvementledger.actionplan.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The versions of the rules by which actions are rated. */
@Controller
class RatingRulesPages {

    private final RatingRuleVersions versions;

    RatingRulesPages(RatingRuleVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/rating-rules")
    String list(Moment moment, Actor reader, Model model) {
        LocalDate day = LocalDate.ofInstant(moment.at(), TimeFormat.ZONE);
        List<RatingRulesVersion> rules = new ArrayList<>(List.of(versions.first()));
        versions.set(moment).forEach(row -> rules.add(row.rules()));
        model.addAttribute("rules", rules.reversed());
        model.addAttribute("inForce", versions.book(moment).inForceOn(day).version());
        model.addAttribute("maySet", moment.isNow() && reader.hasRole(Roles.ADMINISTRATOR));
        return "rating-rules";
    }
}

package org.improvementledger.money.delegation;

import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The scheme of delegation: its versions, for everybody. */
@Controller
class DelegationPages {

    private static final String PATH = "/delegation-schemes";

    private final SchemeVersions versions;

    DelegationPages(SchemeVersions versions) {
        this.versions = versions;
    }

    @GetMapping(PATH)
    String list(Moment moment, Actor actor, Model model) {
        model.addAttribute("versions", versions.all(moment).reversed());
        model.addAttribute("maySet", moment.isNow() && actor.hasRole(Roles.ADMINISTRATOR));
        return "delegation";
    }
}

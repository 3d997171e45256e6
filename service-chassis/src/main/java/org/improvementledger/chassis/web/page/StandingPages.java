package org.improvementledger.chassis.web.page;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that every service has. */
@Controller
class StandingPages {

    private static final int LONGEST_ADDRESS = 2_000;

    private final ObjectProvider<PageMoments> moments;
    private final Clock clock;

    StandingPages(ObjectProvider<PageMoments> moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping(PagePaths.ACCESSIBILITY)
    String accessibility() {
        return "accessibility";
    }

    @GetMapping(PagePaths.SIGNED_OUT)
    String signedOut() {
        return "signed-out";
    }

    /** Reads a moment as a person typed it and goes back to the page, at that moment. */
    @GetMapping(PagePaths.KNOWN_AT)
    String knownAt(
            @RequestParam(defaultValue = "") String asked, @RequestParam(defaultValue = "/") String to, Model model) {
        String back = isOurs(to) ? to : "/";
        TypedMoment typed = TypedMoment.of(asked, LocalDate.now(clock.withZone(TimeFormat.ZONE)));
        String problem = typed.problem() != null ? typed.problem() : refused(typed.parameter());
        if (problem != null) {
            model.addAttribute("asked", asked);
            model.addAttribute("to", back);
            model.addAttribute("problem", problem);
            return "known-at";
        }
        String parameter = typed.parameter();
        return "redirect:" + (parameter == null ? back : Frame.append(back, PageMoment.PARAMETER, parameter));
    }

    private @Nullable String refused(@Nullable String parameter) {
        PageMoments known = moments.getIfAvailable();
        if (known == null) {
            return null;
        }
        try {
            known.at(parameter);
            return null;
        } catch (MomentNotUnderstoodException refused) {
            return refused.getMessage();
        }
    }

    /** An address of this service only: a link that somebody made up must not lead people elsewhere. */
    static boolean isOurs(String address) {
        return address.length() <= LONGEST_ADDRESS && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }
}

package org.improvementledger.chassis.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that every service has. */
@Controller
class StandingPages {

    private static final int LONGEST_ADDRESS = 2_000;

    private static final String RULE_ADVICE =
            "The detail says what stands against it this time. Change what you send, or what it rests on, and send it again. Nothing was stored.";

    private final ObjectProvider<PageMoments> moments;
    private final Clock clock;
    private final MessageSource messages;

    StandingPages(ObjectProvider<PageMoments> moments, Clock clock, MessageSource messages) {
        this.messages = messages;
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

    /** What a type of problem means and what to do; the rules of the service have their words among its messages. */
    @GetMapping(PagePaths.PROBLEM)
    String problem(@PathVariable String slug, Model model) {
        ProblemType known = ProblemType.of(slug).orElse(null);
        String rule = known == null ? messages.getMessage("rules." + slug, null, null, Locale.UK) : null;
        if (known == null && rule == null) {
            throw new NotFoundException("There is no problem of the type " + slug + ".");
        }
        model.addAttribute("title", known == null ? ProblemType.RULE_TITLE : known.title());
        model.addAttribute("meaning", known == null ? rule : known.meaning());
        model.addAttribute("advice", known == null ? RULE_ADVICE : known.advice());
        model.addAttribute("type", ProblemType.PATH + slug);
        model.addAttribute(
                "status",
                known == null ? HttpStatus.CONFLICT.value() : known.status().value());
        return "problem-type";
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

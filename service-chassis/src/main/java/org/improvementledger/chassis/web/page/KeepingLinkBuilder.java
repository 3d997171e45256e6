package org.improvementledger.chassis.web.page;

import java.util.List;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Keeps the moment: every {@code @{/...}} link on a page that speaks for another time than now leads to a page of that
 * same time, so that nobody can forget it in a template.
 */
class KeepingLinkBuilder extends StandardLinkBuilder {

    private static final List<String> TIMELESS = List.of(
            "/assets/",
            "/webjars/",
            PagePaths.SIGN_OUT,
            PagePaths.SIGNED_OUT,
            PagePaths.ACCESSIBILITY,
            PagePaths.KNOWN_AT);

    private final FrameFactory frames;

    KeepingLinkBuilder(FrameFactory frames) {
        this.frames = frames;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context, keep(context, link));
    }

    private String keep(IExpressionContext context, String link) {
        boolean ours = link.startsWith("/")
                && !link.startsWith("//")
                && TIMELESS.stream().noneMatch(link::startsWith);
        if (!ours || link.contains(PageMoment.PARAMETER + "=")) {
            return link;
        }
        Frame frame = frames.of(context);
        PageMoment moment = frame == null ? null : frame.moment();
        return moment == null || moment.isNow() ? link : Frame.append(link, PageMoment.PARAMETER, moment.parameter());
    }
}

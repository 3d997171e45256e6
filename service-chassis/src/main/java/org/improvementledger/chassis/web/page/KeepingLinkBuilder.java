package org.improvementledger.chassis.web.page;

import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.web.page.pdf.PdfDocument;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Keeps the moment: every {@code @{/...}} link on a page that speaks for another time than now leads to a page of that
 * same time, so that nobody can forget it in a template. In a document, which is read away from the service, the link
 * has its whole address.
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
        String kept = keep(context, link);
        boolean ours = kept.startsWith("/") && !kept.startsWith("//");
        PdfDocument document = document(context);
        return document != null && ours ? document.address() + kept : super.processLink(context, kept);
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return context instanceof IWebContext ? super.computeContextPath(context, base, parameters) : "";
    }

    private static @Nullable PdfDocument document(IExpressionContext context) {
        return context.getVariable(PdfDocument.VARIABLE) instanceof PdfDocument document ? document : null;
    }

    private String keep(IExpressionContext context, String link) {
        boolean ours = link.startsWith("/")
                && !link.startsWith("//")
                && TIMELESS.stream().noneMatch(link::startsWith);
        if (!ours || link.contains(PageMoment.PARAMETER + "=")) {
            return link;
        }
        PageMoment moment = moment(context);
        return moment == null || moment.isNow() ? link : Frame.append(link, PageMoment.PARAMETER, moment.parameter());
    }

    private @Nullable PageMoment moment(IExpressionContext context) {
        PdfDocument document = document(context);
        Frame frame = frames.of(context);
        return document != null ? document.moment() : frame == null ? null : frame.moment();
    }
}

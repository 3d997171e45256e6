package org.improvementledger.chassis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** Makes the frame of the request that a template is rendered for; it needs no model, so error pages have one too. */
class FrameFactory {

    private final PageProperties properties;
    private final ObjectProvider<PageMoments> moments;
    private final ObjectProvider<PageAlarm> alarms;

    FrameFactory(PageProperties properties, ObjectProvider<PageMoments> moments, ObjectProvider<PageAlarm> alarms) {
        this.properties = properties;
        this.moments = moments;
        this.alarms = alarms;
    }

    @Nullable
    Frame of(IExpressionContext context) {
        if (context instanceof IWebContext web
                && web.getExchange() instanceof IServletWebExchange exchange
                && exchange.getNativeRequestObject() instanceof HttpServletRequest request) {
            return of(request);
        }
        return null; // A document rendered outside a request, such as a frozen pack, has no frame.
    }

    Frame of(HttpServletRequest request) {
        return new Frame(
                request,
                properties,
                moments.getIfAvailable(),
                alarms.orderedStream().toList());
    }
}

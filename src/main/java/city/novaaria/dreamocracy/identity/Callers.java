package city.novaaria.dreamocracy.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands every controller method the {@link Caller} of its request. */
@Configuration(proxyBeanMethods = false)
public class Callers implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final IdentitySettings settings;
    private final Memberships memberships;
    private final OwnParticipants participants;

    Callers(IdentitySettings settings, Memberships memberships, OwnParticipants participants) {
        this.settings = settings;
        this.memberships = memberships;
        this.participants = participants;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            return Caller.nobody();
        }
        return of(signedIn.getName());
    }

    /** Somebody who has signed in, with the roles that they hold now. */
    public Caller of(String subject) {
        return new Caller(
                subject,
                settings.cityStewards().contains(subject),
                memberships.of(subject),
                participants.of(subject).orElse(null));
    }
}

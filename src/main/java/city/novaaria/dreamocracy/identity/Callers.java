package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** One row for each role that somebody holds now, and one for each record of the participant they are. */
    private static final String ON_RECORD =
            "select crew_id, sanctuary_id, role, participant_id, record_id, record_subject from caller where subject = ?";

    private final IdentitySettings settings;
    private final JdbcClient jdbc;

    Callers(IdentitySettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
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
        return signedIn instanceof SignedInDevice device ? Caller.device(device.device()) : of(signedIn.getName());
    }

    /** Somebody who has signed in, with the roles that they hold now: asked anew with every request. */
    public Caller of(String subject) {
        Map<UUID, Membership> memberships = new HashMap<>();
        List<ParticipantId> self = new ArrayList<>();
        Set<ParticipantId> records = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        jdbc.sql(ON_RECORD).param(subject).query(row -> {
            UUID participant = row.getObject("participant_id", UUID.class);
            if (participant == null) {
                memberships.put(
                        row.getObject("crew_id", UUID.class),
                        new Membership(
                                new SanctuaryId(row.getObject("sanctuary_id", UUID.class)),
                                Role.valueOf(row.getString("role"))));
            } else {
                self.add(new ParticipantId(participant));
                records.add(new ParticipantId(row.getObject("record_id", UUID.class)));
                String recordSubject = row.getString("record_subject");
                if (recordSubject != null) {
                    subjects.add(recordSubject);
                }
            }
        });
        return new Caller(
                subject,
                settings.cityStewards().contains(subject),
                memberships,
                self.stream().findFirst().orElse(null),
                new Caller.Records(records, subjects));
    }
}

package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.limits.Limits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A device that has signed in; its name cannot be the subject of a person, and it holds no role of one. */
final class SignedInDevice extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final UUID device;

    SignedInDevice(UUID device) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + Limits.DEVICE));
        this.device = device;
        setAuthenticated(true);
    }

    UUID device() {
        return device;
    }

    @Override
    public String getName() {
        return "device " + device;
    }

    @Override
    public Object getPrincipal() {
        return device;
    }

    /** The secret is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInDevice another && device.equals(another.device);
    }

    @Override
    public int hashCode() {
        return device.hashCode();
    }
}

package city.novaaria.dreamocracy.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.TransactionException;

/** Looks at Bearer tokens that are secrets of devices; all others are left to whoever checks those of people. */
final class DeviceSecrets implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSecrets.class);

    private final ObjectProvider<DeviceSignIn> devices;

    DeviceSecrets(ObjectProvider<DeviceSignIn> devices) {
        this.devices = devices;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication claim) {
        String secret = ((BearerTokenAuthenticationToken) claim).getToken();
        if (!secret.startsWith(DeviceSignIn.PREFIX)) {
            return null;
        }
        return deviceOf(secret)
                .map(SignedInDevice::new)
                .orElseThrow(() -> new InvalidBearerTokenException("no secret of a device"));
    }

    /** Of what cannot be looked up nobody knows whether it is right; the device is told to come back. */
    private Optional<UUID> deviceOf(String secret) {
        try {
            return devices.stream()
                    .flatMap(known -> known.deviceOf(secret).stream())
                    .findFirst();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("busy: {}", unreachable.getClass().getSimpleName());
            throw new InternalAuthenticationServiceException("devices cannot be looked up", unreachable);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(kind);
    }
}

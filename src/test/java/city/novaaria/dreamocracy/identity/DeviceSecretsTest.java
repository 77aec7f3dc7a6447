package city.novaaria.dreamocracy.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class DeviceSecretsTest {

    /** Else a device would take its secret for wrong whenever a connection to the database was lost. */
    @Test
    void aSecretThatCannotBeLookedUpIsNotWrong() {
        DeviceSignIn unreachable = _ -> {
            throw new DataAccessResourceFailureException("the connection was lost");
        };
        ObjectProvider<DeviceSignIn> devices = mock();
        when(devices.stream()).thenReturn(Stream.of(unreachable));
        AuthenticationProvider ofPeople = mock();
        when(ofPeople.supports(any())).thenReturn(true);

        assertThatThrownBy(() -> new ProviderManager(new DeviceSecrets(devices), ofPeople)
                        .authenticate(new BearerTokenAuthenticationToken(DeviceSignIn.PREFIX + "secret")))
                .isInstanceOf(AuthenticationServiceException.class);
        verify(ofPeople, never()).authenticate(any());
    }
}

package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.PasswordChecks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The people of the story sign in with one well-known password, in the demo only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoPeople {

    static final List<String> CREW =
            List.of("mira", "kade", "celia", "tariq", "ilse", "bram", "sol", "wren", "jun", "noor", "vesna");
    static final List<String> DREAMERS = List.of(
            "aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona", "nils", "oda",
            "pia");

    @Bean
    UserDetailsService peopleOfTheStory() {
        InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
        CREW.forEach(name -> people.createUser(person(name)));
        DREAMERS.forEach(name -> people.createUser(person(name)));
        // handed out as a function: a manager would let every first sign-in replace the password by a slow hash of it
        return name -> people.loadUserByUsername(name);
    }

    @Bean
    AuthenticationProvider passwords(PasswordChecks checks, UserDetailsService people) {
        return checks.of(people);
    }

    private static UserDetails person(String name) {
        return User.withUsername(name).password("{noop}nova-aria").build();
    }
}

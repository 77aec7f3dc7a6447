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

    /** Everybody who can sign in, by what they do. */
    static final List<Group> EVERYBODY = List.of(
            new Group("designs dreamscapes", "mira"),
            new Group("sees to the laces that dreamers wear", "kade"),
            new Group("plans sessions, gathers fears and stories, and asks people afterwards how they are", "celia"),
            new Group("facilitate: they open sessions, check people in, start and end the dream", "jun", "noor"),
            new Group(
                    "are ethicists: they approve, suspend, and decide about waivers",
                    "tariq",
                    "ilse",
                    "bram",
                    "sol",
                    "wren"),
            new Group("is the steward of the house", "vesna"),
            new Group(
                    "dream; pia is fifteen, and hana is her guardian",
                    "aya",
                    "ben",
                    "cleo",
                    "dov",
                    "esi",
                    "fen",
                    "gil",
                    "hana",
                    "ivo",
                    "kito",
                    "lia",
                    "mona",
                    "nils",
                    "oda",
                    "pia"));

    /** Some of the people, and what they do. */
    record Group(String does, List<String> people) {

        Group(String does, String... people) {
            this(does, List.of(people));
        }

        /** As the page to sign in lists them. */
        String names() {
            return String.join(", ", people);
        }
    }

    @Bean
    UserDetailsService peopleOfTheStory() {
        InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
        EVERYBODY.stream().flatMap(group -> group.people().stream()).forEach(name -> people.createUser(person(name)));
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

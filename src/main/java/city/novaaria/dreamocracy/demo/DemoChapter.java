package city.novaaria.dreamocracy.demo;

/** What one module tells of Nova Aria when the demo community is loaded into an empty database. */
public interface DemoChapter {

    /** Called once, in the order of {@code @Order}; says what is to happen when, and does nothing yet. */
    void tell(DemoStory story);
}

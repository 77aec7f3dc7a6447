package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about leaving a reflection. */
enum ReflectionProblem implements ProblemType {
    STILL_IN_THE_DREAM("You are still in the dream", "Come out of it first; there is no hurry, and no need."),
    ENOUGH_REFLECTIONS(
            "You have left as many reflections of this session as there is room for", "Take one of them back first.");

    private final Meaning meaning;

    ReflectionProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

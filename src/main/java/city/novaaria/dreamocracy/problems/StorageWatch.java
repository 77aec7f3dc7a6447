package city.novaaria.dreamocracy.problems;

/** Is told when something could not be stored, and finds out when it can be again. */
public interface StorageWatch {

    void failed();
}

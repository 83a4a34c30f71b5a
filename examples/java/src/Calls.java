import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads one call a line, the method, a space and the request, and writes one response a line, as
 * wasm/calltest does with the library itself. The argument is the path of blocs.wasm.
 */
public final class Calls {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Blocs blocs = new Blocs.Compiled(Path.of(arguments[0])).open();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int space = line.indexOf(' ');
                out.print(blocs.call(line.substring(0, space), line.substring(space + 1)) + "\n");
            }
        }
        out.flush();
    }
}

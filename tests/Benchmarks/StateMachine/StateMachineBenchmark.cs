using System.Globalization;

namespace Benchmarks.StateMachine;

/// <summary>
/// What the state machine engine does in a second and what it allocates. With STATELESS_PACKAGE_ASSEMBLY set to the package's
/// Stateless.dll, the package takes its turns in the same run.
/// </summary>
internal static class StateMachineBenchmark
{
    public static int Run()
    {
        var package = Environment.GetEnvironmentVariable("STATELESS_PACKAGE_ASSEMBLY") is { Length: > 0 } path ? new PackageCopy(path) : null;
        Console.WriteLine("A machine of twelve states with guards, median of nine rounds; seconds are processor time");
        Console.WriteLine($"{"",-20}{"a second",14}{"bytes each",12}" + (package is null ? "" : $"{"package",14}{"bytes each",12}{"times",8}"));
        foreach (var name in Rounds.Names)
        {
            var ours = Rounds.Run(name);
            Write($"{name,-20}{ours[0],14:N0}{ours[1],12:N0}");
            if (package is not null)
            {
                var theirs = package.Run(name);
                Write($"{theirs[0],14:N0}{theirs[1],12:N0}{ours[0] / theirs[0],8:N1}");
            }

            Console.WriteLine();
        }

        return 0;
    }

    private static void Write(FormattableString words) => Console.Write(words.ToString(CultureInfo.InvariantCulture));
}

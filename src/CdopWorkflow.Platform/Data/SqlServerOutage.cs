namespace CdopWorkflow.Platform.Data;

/// <summary>By which of its numbers SQL Server says that it could not, whatever it was asked.</summary>
public static class SqlServerOutage
{
    /// <summary>No answer in time.</summary>
    public const int TooSlow = -2;

    /// <summary>From here on the connection is over.</summary>
    private const byte EndsTheConnection = 20;

    private static readonly int[] Numbers =
    [
        -1, 2, 20, 53, 64, 121, 233, 258, 1225, 10053, 10054, 10060, 10061, 11001, // nobody answers there, or no more
        4060, 983, 922, 18401, 40613, // the database or the server is not open yet, or moves
        6005, 17142, 17143, // the server ends
        701, 802, 8645, 8651, 10928, 10929, 40197, 40501, 40549, 40550, 49918, 49919, 49920, // no memory, or too much is asked of it at once
        1101, 1105, 9002, // no room in the file or in the log
        1205, // ended so that another could go on: the same again works
    ];

    /// <param name="number">Of the error.</param>
    /// <param name="severity">SQL Server's class of it.</param>
    public static bool IsOne(int number, byte severity) => severity >= EndsTheConnection || Numbers.Contains(number);
}

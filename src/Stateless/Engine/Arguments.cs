using System.Runtime.CompilerServices;

namespace Stateless.Engine;

/// <summary>A trigger's arguments travel as an array; guards, selectors and actions take them by type.</summary>
internal static class Arguments
{
    /// <summary>Reads one argument. A trigger fired without any gives every reader the default of its type.</summary>
    public static TArg At<TArg>(object[] args, int position) =>
        args.Length == 0 ? default! : (TArg)Checked(args, typeof(TArg), position)!;

    public static void Check(object[] args, Type[] expected)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length > expected.Length)
        {
            throw new ArgumentException(
                $"Too many parameters have been supplied. Expecting {expected.Length} but got {args.Length}.", nameof(args));
        }

        for (var position = 0; args.Length > 0 && position < expected.Length; position++)
        {
            Checked(args, expected[position], position);
        }
    }

    public static Func<object[], TResult> Pack<TArg0, TResult>(
        Func<TArg0, TResult> function, [CallerArgumentExpression(nameof(function))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function, name);
        return args => function(At<TArg0>(args, 0));
    }

    public static Func<object[], TResult> Pack<TArg0, TArg1, TResult>(
        Func<TArg0, TArg1, TResult> function, [CallerArgumentExpression(nameof(function))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function, name);
        return args => function(At<TArg0>(args, 0), At<TArg1>(args, 1));
    }

    public static Func<object[], TResult> Pack<TArg0, TArg1, TArg2, TResult>(
        Func<TArg0, TArg1, TArg2, TResult> function, [CallerArgumentExpression(nameof(function))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function, name);
        return args => function(At<TArg0>(args, 0), At<TArg1>(args, 1), At<TArg2>(args, 2));
    }

    private static object? Checked(object[] args, Type expected, int position)
    {
        if (position >= args.Length)
        {
            throw new ArgumentException($"An argument of type {expected} is required in position {position}.", nameof(args));
        }

        var arg = args[position];
        return arg is null || expected.IsInstanceOfType(arg)
            ? arg
            : throw new ArgumentException(
                $"The argument in position {position} is of type {arg.GetType()} but must be of type {expected}.", nameof(args));
    }
}

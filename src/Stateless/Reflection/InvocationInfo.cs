namespace Stateless.Reflection;

/// <summary>A guard, a selector or an action: what it is called, and what it is said to do.</summary>
public class InvocationInfo
{
    private static readonly char[] MadeByTheCompiler = ['<', '>', '`'];

    private readonly Delegate? _method;
    private readonly string? _description;

    /// <summary>Describes a method by name; without a description the name has to do.</summary>
    public InvocationInfo(string? methodName, string? description, Timing timing)
    {
        MethodName = methodName;
        _description = description;
        IsAsync = timing == Timing.Asynchronous;
    }

    internal InvocationInfo(Delegate method, string? description, bool isAsync)
    {
        _method = method;
        _description = description;
        IsAsync = isAsync;
    }

    /// <summary>Whether a method is awaited.</summary>
    public enum Timing
    {
        /// <summary>It is not.</summary>
        Synchronous,

        /// <summary>It is.</summary>
        Asynchronous,
    }

    /// <summary>What a lambda without a description is called.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    /// <summary>The name of the method; for a lambda, the one the compiler made up.</summary>
    // Asked of the delegate only when somebody wants it: that is a slow question, and most machines are fired, not drawn.
    public string? MethodName => field ??= _method?.Method.Name;

    /// <summary>The description given, or the method's name, or the default for lambdas.</summary>
    public string Description => _description ?? MethodName switch
    {
        null => "<null>",
        var name when name.IndexOfAny(MadeByTheCompiler) >= 0 => DefaultFunctionDescription,
        var name => name,
    };

    /// <summary>Whether it is awaited.</summary>
    public bool IsAsync { get; }
}

namespace CdopWorkflow.Platform.Access;

/// <summary>
/// On a page, or on one handler of it: whoever asks has shown who they are within the last minutes, or is asked to confirm it first
/// and led back. For what takes data out of the program, for what opens more than a role does, and for what changes how a person signs in.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireRecentSignInAttribute : Attribute;

using System.Reflection;
using System.Runtime.Loader;

namespace Benchmarks.StateMachine;

/// <summary>A second copy of this benchmark in which the name Stateless means another assembly: the package, for a comparison in one run.</summary>
internal sealed class PackageCopy(string packageAssembly) : AssemblyLoadContext(nameof(PackageCopy))
{
    public double[] Run(string name)
    {
        var copy = LoadFromAssemblyPath(typeof(Rounds).Assembly.Location);
        var run = copy.GetType(typeof(Rounds).FullName!)!.GetMethod(nameof(Rounds.Run))!;
        return (double[])run.Invoke(null, [name])!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "Stateless" ? LoadFromAssemblyPath(Path.GetFullPath(packageAssembly)) : null;
}

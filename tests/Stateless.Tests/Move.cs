namespace Stateless.Tests;

public enum Move
{
    Walk,
    Run,
    Eat,
    Knock,
    Carry,
}

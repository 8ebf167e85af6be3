System.Console.WriteLine("Benchmarks: name one.");

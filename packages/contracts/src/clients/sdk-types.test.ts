import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SdkTypes } from './sdk-types.ts';

/** The declarations of a client with one command. */
function declared(command: string, models: string): SdkTypes {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-types-'));
  for (const name of ['commands', 'models']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'commands', 'PlantTreesCommand.d.ts'), command);
  writeFileSync(join(folder, 'models', 'models_0.d.ts'), models);
  return new SdkTypes(folder);
}

const models = `import { ServiceException } from "../service";
/**
 * <p>What to plant.</p>
 */
export interface PlantTreesRequest {
    Kind: TreeKind | undefined;
    /** @deprecated */
    Rows?: number;
}
export interface PlantTreesResult {
    Tree?: Tree;
}
export declare const TreeKind: {
    readonly OAK: "oak";
};
export interface Tree {
    Planted?: Date;
}
`;

const broken = 'export interface Broken {\n    a: : string;\n}\n';

const want = {
  input: { type: 'object', properties: { Kind: {}, Rows: { type: 'number', deprecated: true } }, required: ['Kind'] },
  output: { type: 'object', properties: { Tree: { $ref: '#/$defs/Tree' } }, required: [] },
};

describe('the declarations of a command', () => {
  it.each([
    {
      title: 'interfaces, as now',
      command: `export interface PlantTreesCommandInput extends PlantTreesRequest {
}
export interface PlantTreesCommandOutput extends PlantTreesResult, __MetadataBearer {
}
`,
    },
    {
      title: 'aliases, as in the oldest versions',
      command: `export declare type PlantTreesCommandInput = PlantTreesRequest;
export declare type PlantTreesCommandOutput = PlantTreesResult & __MetadataBearer;
`,
    },
    {
      title: 'structures without a stream that is declared anew',
      command: `export interface PlantTreesCommandInput extends Omit<PlantTreesRequest, "Rows"> {
    Rows?: StreamingBlobPayloadInputTypes;
}
export interface PlantTreesCommandOutput extends Omit<PlantTreesResult, "Tree">, __MetadataBearer {
    Tree?: Tree;
}
`,
    },
    {
      title: 'interfaces that extend such aliases',
      command: `declare type PlantTreesCommandInputType = Omit<PlantTreesRequest, "Rows"> & {
    Rows?: PlantTreesRequest["Rows"] | string;
};
export interface PlantTreesCommandInput extends PlantTreesCommandInputType {
}
export interface PlantTreesCommandOutput extends PlantTreesResult, __MetadataBearer {
}
`,
    },
  ])('are read as $title, whatever is broken beside them', ({ command }) => {
    const read = declared(command, models + broken).read('PlantTrees');
    expect(read).toMatchObject(want);
    expect(read?.definitions).toMatchObject({ Tree: { properties: { Planted: { format: 'date-time' } } } });
  });

  it('are refused where what they name is no TypeScript', () => {
    const types = declared('export interface PlantTreesCommandInput extends Broken {\n}\n', broken);
    expect(() => types.read('PlantTrees')).toThrow(/models_0\.d\.ts: /);
  });

  it('are read of a union, or of a stream of its events, by its alternatives without its visitor', () => {
    const union = `export type Growth = Growth.HeightMember | Growth.LeavesMember | Growth.$UnknownMember;
export declare namespace Growth {
    interface HeightMember {
        Height: number;
        Leaves?: never;
        $unknown?: never;
    }
    interface LeavesMember {
        Height?: never;
        Leaves: string[];
        $unknown?: never;
    }
    interface $UnknownMember {
        Height?: never;
        Leaves?: never;
        $unknown: [string, any];
    }
    interface Visitor<T> {
        Height: (value: number) => T;
        Leaves: (value: string[]) => T;
        _: (name: string, value: any) => T;
    }
}
`;
    const command = `export interface PlantTreesCommandInput extends PlantTreesRequest {
}
export interface PlantTreesCommandOutput extends PlantTreesResult {
}
`;
    const grown = models.replace('Planted?: Date;', 'Growth?: Growth;\n    Watched?: AsyncIterable<Growth>;');
    const { Growth, Tree } = declared(command, grown + union).read('PlantTrees')?.definitions ?? {};
    expect(Tree?.properties).toEqual({ Growth: { $ref: '#/$defs/Growth' }, Watched: { $ref: '#/$defs/Growth' } });
    expect(Growth).toEqual({
      type: 'object',
      properties: { Height: { type: 'number' }, Leaves: { type: 'array', items: { type: 'string' } } },
    });
  });

  it('are read of a set of values that has no object', () => {
    const event = 'export declare type Event = "tree:Planted:*" | "tree:Felled";\n';
    const command = `export declare type PlantTreesCommandInput = PlantTreesRequest;
export declare type PlantTreesCommandOutput = PlantTreesResult;
`;
    const told = models.replace('Planted?: Date;', 'Events: (Event | string)[] | undefined;');
    const { Event, Tree } = declared(command, told + event).read('PlantTrees')?.definitions ?? {};
    expect(Tree?.properties).toEqual({ Events: { type: 'array', items: { $ref: '#/$defs/Event' } } });
    expect(Event).toEqual({ type: 'string', enum: ['tree:Planted:*', 'tree:Felled'] });
  });

  it('are none of a command that is not there', () => {
    expect(declared('', '').read('FellTrees')).toBe(undefined);
  });
});
